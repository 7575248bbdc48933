// Ways to send
export { sendingChannels, type SendingChannel } from './sending-channel.js';

// Text messages
export { smsSegments, type SmsSegments } from './sms-segments.js';
export { isStopReply } from './is-stop-reply.js';
