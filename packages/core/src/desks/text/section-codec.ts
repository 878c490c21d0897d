import type { Section, SectionComponent } from '../../model/section'

/** The component types that every host accepts, by neutral type (docs/protocols/text.md, T220 to T226). */
const wireTypes: Partial<Record<SectionComponent['type'], string>> = { item: 'title', divider: 'line' }

/** Writes a section in the published packages' vocabulary. */
export function toTextSection(section: Section): object {
  return {
    ...section,
    components: section.components.map((component) => ({
      ...component,
      type: wireTypes[component.type] ?? component.type,
    })),
  }
}
