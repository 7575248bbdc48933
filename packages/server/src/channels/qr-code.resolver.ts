import { Arg, Authorized, Query, Resolver } from 'type-graphql';
import { badInput } from '../bad-input.js';
import { drawQrCode, isQrLink } from './draw-qr-code.js';
import { QrCodeType } from './qr-code.graphql.js';

@Resolver()
export class QrCodeResolver {
  @Authorized('read')
  @Query(() => QrCodeType, { description: 'A code that telephones read as this link, for posters and receipts; also by GET at /qr.svg and /qr.png.' })
  qrCode(@Arg('link', () => String, { description: 'http or https, at most 500 characters.' }) link: string): Promise<QrCodeType> {
    if (!isQrLink(link)) badInput('link', 'must be a link by http or https of at most 500 characters');
    return drawQrCode(link);
  }
}
