import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ShareInterval', { description: 'Where the share of many more such cases would lie with this confidence, 0 to 1 (Wilson).' })
class ShareIntervalType {
  @Field(() => Float)
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, { description: 'Confidence, such as 0.95.' })
  level!: number;
}

@ObjectType('FunnelStep', { description: 'How many came so far, of how many.' })
class FunnelStepType {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  of!: number;

  @Field(() => Float, { nullable: true, description: '0 to 1; null when of is 0.' })
  share!: number | null;

  @Field(() => ShareIntervalType, { nullable: true, description: 'Null with the share.' })
  interval!: ShareIntervalType | null;
}

@ObjectType('InvitationFunnel', {
  description: 'How far invitations come, whatever became of them afterwards. A reminder is no invitation of its own.',
})
export class InvitationFunnelType {
  @Field(() => Int, { description: 'That were planned for a time that has come.' })
  scheduled!: number;

  @Field(() => FunnelStepType, { description: 'Of the scheduled.' })
  sent!: FunnelStepType;

  @Field(() => FunnelStepType, { description: 'Of the sent, all that did not bounce.' })
  delivered!: FunnelStepType;

  @Field(() => FunnelStepType, { description: 'Of the delivered: the page was seen. An answer may come without it, by a reply.' })
  opened!: FunnelStepType;

  @Field(() => FunnelStepType, { description: 'Of the delivered: its share is the response rate.' })
  answered!: FunnelStepType;

  @Field(() => FunnelStepType, { description: 'Of the delivered.' })
  declined!: FunnelStepType;
}
