import { Anchor, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { readRule, type RuleText } from './deciding-rule'

/** Renders a rule of docs/protocols: its id, which opens what it says. */
export function RuleNote({ id }: { id: string }) {
  const [rule, setRule] = useState<RuleText | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readRule(id).then((found) => isCurrent && setRule(found))
    return () => {
      isCurrent = false
    }
  }, [id])
  if (!rule) return <Text size="sm">{id}</Text>
  return (
    <Text size="sm" component="div" className="rule">
      <Anchor
        inherit
        underline="always"
        href={`protocols/${rule.file.replace('.md', '.html')}#${id}`}
        target="_blank"
        title={`docs/protocols/${rule.file}, ${rule.section}`}
      >
        {id}
      </Anchor>{' '}
      {withCode(rule.text)}
    </Text>
  )
}

/** Returns text in which what stands between backticks is code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}
