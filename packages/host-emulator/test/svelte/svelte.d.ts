declare module '*.svelte' {
  const component: import('svelte').Component<{ label: string }>
  export default component
}
