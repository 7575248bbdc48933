import { Field, ObjectType } from 'type-graphql';

@ObjectType()
abstract class Dimension {
  @Field(() => String, { description: 'Stable short name, as answers and filters use it.' })
  code!: string;

  @Field(() => String, { description: 'Name for people; the code until another is given.' })
  name!: string;
}

@ObjectType('Branch', { description: 'A location.' })
export class BranchType extends Dimension {}

@ObjectType('StaffMember')
export class StaffMemberType extends Dimension {}

@ObjectType('Product')
export class ProductType extends Dimension {}

@ObjectType('Channel', { description: 'The way an answer came in, such as e-mail or kiosk.' })
export class ChannelType extends Dimension {}
