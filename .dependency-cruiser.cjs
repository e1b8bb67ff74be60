module.exports = {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },{ name: 'zz', severity: 'error', from: {path:'^utils/zz'}, to: { path:'^utils/core' } }],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], mainFields: ['module', 'main'], exportsFields: ['exports'], conditionNames: ['import', 'default'], },
    webpackConfig: { fileName: 'tests/x.cjs' },
  },
};
