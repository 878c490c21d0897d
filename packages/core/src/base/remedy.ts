/** What a value must be; `#texts` has the words. An enum, because bundlers inline its values. */
export enum Expected {
  string,
  nonEmptyString,
  boolean,
  imageSize,
  strings,
  function,
  object,
  nonEmptyArray,
  readable,
}

/** What a value must be instead: a kind of value, one of some values, or a limit. */
export type Remedy = Expected | readonly string[] | { readonly most: number; readonly of: string }
