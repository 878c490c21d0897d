import { expect, it } from 'vitest'
import { readSide } from '../../../../src/engine/desks/qiscus/size'

const viewport = { width: 1000, height: 800 }

it.each([
  ['600px', 'width', 600],
  ['0px', 'width', 0],
  ['600.5px', 'height', 600.5],
  [320, 'height', 320],
  ['50%', 'width', 500],
  ['50%', 'height', 400],
  ['10vw', 'height', 100],
  ['10vh', 'width', 80],
] as const)('Q103 %s as %s is %s pixels', (value, side, pixels) => {
  expect(readSide(value, side, viewport)).toBe(pixels)
})

it.each([
  ['1200px', 'width', 1000],
  [1e9, 'height', 800],
  ['150%', 'width', 1000],
  ['100vw', 'height', 800],
] as const)('Q105 %s as %s is clamped to %s pixels', (value, side, pixels) => {
  expect(readSide(value, side, viewport)).toBe(pixels)
})

it.each([
  '',
  '600',
  ' 600px',
  '600px ',
  '-1px',
  '1e3px',
  '50em',
  'auto',
  'calc(1px)',
  '1px;position:fixed',
  '.5px',
  null,
  true,
  {},
  [600],
  Number.NaN,
  -1,
  Number.POSITIVE_INFINITY,
])('Q104 %j cannot be used', (value) => {
  expect(readSide(value, 'width', viewport)).toBeNull()
})

it.each([
  ['5000px', 'width', 5000],
  ['50%', 'height', '50%'],
  ['50vw', 'width', '50%'],
  ['50vh', 'width', null],
] as const)('without a viewport %s as %s is %s', (value, side, size) => {
  expect(readSide(value, side, null)).toBe(size)
})
