module.exports = { mode: 'development', devtool: false, entry: './src/main.js', performance: { hints: false } };
