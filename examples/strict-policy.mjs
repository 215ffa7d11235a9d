/** The strictest policy that the elements stand under: nothing from elsewhere, no styles but their own, Trusted Types. */
export const STRICT = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "style-src 'none'; img-src 'none'; font-src 'none'; worker-src 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');
