import { Field, ID, InputType } from 'type-graphql';
import { AttributeFilter } from '../attribute-filter.js';
import { DateTimeScalar } from '../scalars.js';

@InputType('CustomerFilter', { description: 'Which customers are meant: those for whom everything that is given holds.' })
export class CustomerFilter {
  @Field(() => [ID], { nullable: true, description: '10,000 at most.' })
  ids?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Ids in your own system, 10,000 at most.' })
  externalIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'As the text of the query customers.' })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Their locale is in one of these languages, such as fa.' })
  languages?: string[] | null;

  @Field(() => [AttributeFilter], { nullable: true })
  attributes?: AttributeFilter[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Known since this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Known since before this instant.' })
  to?: Date | null;
}
