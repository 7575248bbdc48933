// What moves a score
export {
  keyDrivers, type DriverImportance, type KeyDriver, type KeyDriverOptions, type KeyDrivers,
} from './key-drivers.js';
export {
  themeRegression, type ThemeEffect, type ThemeRegression, type ThemeRegressionOptions,
} from './theme-regression.js';

// Customers at risk
export {
  churnProbability, fitChurnModel, type ChurnFacts, type ChurnModel, type ChurnModelOptions, type ChurnOutcome,
  type ChurnPredictor, type TooFewChurned,
} from './churn-model.js';
