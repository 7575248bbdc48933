// Ways to send
export { sendingChannels, type SendingChannel } from './sending-channel.js';
