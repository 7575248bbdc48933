import { describeScreens } from './screens.js';

describeScreens('fa');
