// Cuts a text into what is searched for: Latin words and numbers as they stand, Chinese in pairs of characters.
window.chancaiWords = (text) => {
  const words = [];
  (text.toLowerCase().match(/[a-z0-9]+|[\u3400-\u9fff]+/g) || []).forEach((run) => {
    if (run.charCodeAt(0) < 0x3400 || run.length === 1) words.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
  });
  return words;
};
