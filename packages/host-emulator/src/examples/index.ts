export {
  changeStory,
  createExampleTickets,
  toExampleTicket,
  type ExampleTicket,
  type GivenTicket,
} from './create-example-tickets'
export { mergeDeep, type DeepPartial } from '../deep-partial'
export { exampleUsers, type ExampleUser } from './people'
