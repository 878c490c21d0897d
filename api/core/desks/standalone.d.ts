export { StandaloneDeskOptions, StandaloneTicket, StandaloneUser, standaloneDesk } from '../shared.js';
