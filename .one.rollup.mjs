import all from '/work/wt/server/rollup.config.mjs';
const want = process.env.ONLY.split(',').map(Number);
export default want.map((at) => all[at]);
