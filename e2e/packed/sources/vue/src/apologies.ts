import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Counts how often the agent has said sorry. */
export const useApologies = defineStore('apologies', () => {
  const count = ref(0)
  return { count, add: () => count.value++ }
})
