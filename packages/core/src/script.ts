export * from './index'
export { standaloneDesk } from './desks/standalone'
