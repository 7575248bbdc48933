import type { LoyaltyMessages } from '../texts.js';
import { club } from './club.js';
import { incentives } from './incentives.js';
import { ledger } from './ledger.js';
import { programmes } from './programmes.js';
import { referrals } from './referrals.js';
import { reviews } from './reviews.js';
import { vouchers } from './vouchers.js';

export const loyaltyMessages: LoyaltyMessages = {
  ...club,
  ...incentives,
  ...ledger,
  ...programmes,
  ...referrals,
  ...reviews,
  ...vouchers,
};
