/** The style of rendered sections; `mountSection` documents its custom properties. */
export const sectionCss = /* css */ `
.deskbridge-section {
  --accent: var(--deskbridge-section-accent, light-dark(#1f5fd6, #8ab4ff));
  --on-accent: var(--deskbridge-section-on-accent, light-dark(#ffffff, #10131a));
  --text: var(--deskbridge-section-text, light-dark(#1b1e24, #e7e9ee));
  --muted: var(--deskbridge-section-muted, light-dark(#5d636e, #a2a8b4));
  --border: var(--deskbridge-section-border, light-dark(#d5d9e0, #3a3f4a));
  --surface: var(--deskbridge-section-surface, light-dark(#ffffff, #1b1e25));
  --radius: var(--deskbridge-section-radius, 6px);
  --space: var(--deskbridge-section-space, 8px);

  box-sizing: border-box;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: var(--space);
  padding: calc(1.5 * var(--space));
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--text);
  font: var(--deskbridge-section-font-size, 14px) / 1.45 var(--deskbridge-section-font, system-ui, sans-serif);
  overflow-wrap: anywhere;
}

.deskbridge-section * {
  box-sizing: border-box;
  margin: 0;
}

.deskbridge-section :is(span, a, li) {
  unicode-bidi: plaintext;
}

.deskbridge-section > * {
  flex: 1 0 100%;
  min-width: 0;
}

.deskbridge-section > button.deskbridge-section-button,
.deskbridge-section > [data-inline='true'] {
  flex: 0 1 auto;
}

.deskbridge-section button {
  font: inherit;
  text-align: start;
  cursor: pointer;
}

.deskbridge-section :is(a, button):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

.deskbridge-section a {
  color: var(--accent);
}

.deskbridge-section-header {
  display: flex;
  align-items: center;
  gap: var(--space);
  color: inherit;
  font-size: inherit;
  font-weight: 600;
}

.deskbridge-section-header-image,
.deskbridge-section-icon {
  flex: none;
  width: 20px;
  height: 20px;
  object-fit: contain;
}

button.deskbridge-section-title {
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
}

.deskbridge-section-item {
  display: flex;
  align-items: flex-start;
  gap: var(--space);
}

.deskbridge-section-item:is(a, button) {
  padding: var(--space);
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: none;
  color: inherit;
  text-decoration: none;
}

.deskbridge-section-item:is(a, button):hover,
.deskbridge-section-button:hover {
  border-color: var(--accent);
}

.deskbridge-section-item-image {
  flex: none;
  border-radius: calc(var(--radius) / 2);
  object-fit: cover;
}

.deskbridge-section-item-image[data-size='small'] {
  width: 24px;
  height: 24px;
}

.deskbridge-section-item-image[data-size='big'] {
  width: 48px;
  height: 48px;
}

.deskbridge-section-item-texts {
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: var(--space);
  min-width: 0;
}

.deskbridge-section-item-title {
  font-weight: 600;
}

.deskbridge-section-item-description {
  flex: 1 0 100%;
  color: var(--muted);
}

.deskbridge-section-button {
  padding: calc(var(--space) / 2) calc(1.5 * var(--space));
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: none;
  color: inherit;
}

.deskbridge-section-button[data-rank='primary'] {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
}

.deskbridge-section-button[data-rank='secondary'] {
  border-color: transparent;
  color: var(--accent);
}

.deskbridge-section-label-value,
.deskbridge-section-tags {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: calc(var(--space) / 2) var(--space);
}

.deskbridge-section-label-value:empty {
  display: none;
}

.deskbridge-section-icon {
  align-self: center;
}

.deskbridge-section-label {
  color: var(--muted);
}

.deskbridge-section-divider {
  border: 0;
  border-top: 1px solid var(--border);
}

.deskbridge-section-tag-list {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--space) / 2);
  padding: 0;
  list-style: none;
}

.deskbridge-section-tag {
  padding: 0 calc(0.75 * var(--space));
  border: 1px solid var(--border);
  border-radius: var(--radius);
}
`
