// The alias `@/` for tools that do not read tsconfig.json.
module.exports = { resolve: { alias: { '@': __dirname } } };
