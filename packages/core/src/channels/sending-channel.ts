/**
 * A way in which an invitation is sent; `webhook` is your own. An answer's channel is another word: it may be any code, such as
 * that of a kiosk, through which nothing is sent.
 */
export type SendingChannel = 'email' | 'sms' | 'webhook';

/** All of them. */
export const sendingChannels: readonly SendingChannel[] = ['email', 'sms', 'webhook'];
