/** Folders of the sample apps whose builds are bundled with the workbench. */
export const sampleFolders = ['orders-react', 'macros-vue', 'sla-svelte', 'notes-vanilla'] as const
