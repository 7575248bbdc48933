// What the report core.api.md reports on: the entries of the package, one after the other. It is not part of the package.
export * from '../dist/index.js';
export * from '../dist/calendars/jalali.js';
export * from '../dist/forecasts/index.js';
export * from '../dist/hash/index.js';
export * from '../dist/insights/index.js';
export * from '../dist/insights/models.js';
export * from '../dist/insights/trends.js';
export * from '../dist/json/index.js';
export * from '../dist/programmes/index.js';
export * from '../dist/programmes/presets.js';
export * from '../dist/programmes/simulate.js';
export * from '../dist/publishing/backtest.js';
export * from '../dist/publishing/index.js';
export * from '../dist/stats/index.js';
export * from '../dist/stats/models.js';
export * from '../dist/testing/index.js';
export * from '../dist/weights/index.js';
