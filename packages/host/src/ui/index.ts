export { mountSection } from './mount-section'
export type { SectionOptions } from './render-section'
