import { button, labelValue, type Section } from '@deskbridge/core'

/** Returns the section that the widget of every framework shows. */
export function sectionOf(clicks: number, onClick: () => void): Section {
  return {
    title: 'Parcel',
    components: [labelValue('Clicks', String(clicks)), button('Count', { onClick })],
  }
}
