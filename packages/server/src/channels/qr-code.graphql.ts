import { Field, ObjectType } from 'type-graphql';

@ObjectType('QrCode')
export class QrCodeType {
  @Field(() => String, { description: 'A drawing for print, as SVG.' })
  svg!: string;

  @Field(() => String, { description: 'A picture of 512 pixels, as PNG in base64.' })
  png!: string;
}
