// Ways to send
export { sendingChannels, type SendingChannel } from './sending-channel.js';

// Text messages
export { smsSegments, type SmsSegments } from './sms-segments.js';
export { isStopReply } from './is-stop-reply.js';

// Settings
export {
  checkEmailSettings, checkSmsSender, checkWebhookUrl, senderNameLength,
  type ChannelNotReady, type ChannelSettingsRefusal, type CheckedEmailSettings, type EmailSettingsDraft,
} from './check-channel-settings.js';

// A domain that sends mail
export type { SendingDomainFinding, SendingDomainRecord } from './sending-domain-finding.js';

// What became of a message
export {
  addressFaults, isAddressFault, type DeliveryFailedForGood, type DeliveryFailedForNow, type DeliveryReason, type DeliveryRefusal,
} from './delivery-refusal.js';
export { smtpRefusal, type SmtpStage } from './smtp-refusal.js';
export { httpRefusal } from './http-refusal.js';
export { deliveryAttempts, retryDelivery, type RetryDecision } from './retry-delivery.js';
