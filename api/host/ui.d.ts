import { Readable, Section, Unsubscribe } from '@deskbridge/core/internal';

interface SectionOptions {
    onClick(buttonId: string): void;
    onOpenApp?(): void;
}

declare function mountSection(container: Element, section: Readable<Section | null>, options: SectionOptions): Unsubscribe;

export { mountSection };
export type { SectionOptions };
