import { describeScreens } from './screens.js';

describeScreens('en');
