import { createHmac } from 'node:crypto';

/**
 * The secret of the webhook of a workspace, derived and not stored: whoever has the database alone cannot sign.
 *
 * @param key - the secret of this installation
 * @param number - counts up with each new secret
 * @returns `whsec_` and base64, by Standard Webhooks
 */
export function webhookSecretOf(key: string, workspaceId: string, number: number): string {
  return `whsec_${createHmac('sha256', key).update(JSON.stringify(['webhook', workspaceId, number])).digest('base64')}`;
}
