import { randomUUID, webcrypto } from 'node:crypto'

/** Signs access tokens as RFC 9068 describes them. */
export interface TokenSigner {
  /** The public key, as a member of a JWK set. */
  readonly publicKey: object
  /** Signs a token that expires after a time, which is in the past if it is negative. */
  sign(claims: object, lifetimeSeconds: number): Promise<string>
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** Creates a signer with a new key. */
export async function createTokenSigner(): Promise<TokenSigner> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const kid = randomUUID()
  const exported = await webcrypto.subtle.exportKey('jwk', publicKey)
  return {
    publicKey: { ...exported, kid, alg: 'ES256', use: 'sig' },
    async sign(claims, lifetimeSeconds) {
      const now = Math.floor(Date.now() / 1000)
      const times = { iat: now, exp: now + lifetimeSeconds, jti: randomUUID() }
      const head = toPart({ typ: 'at+jwt', alg: 'ES256', kid })
      const content = `${head}.${toPart({ ...claims, ...times })}`
      const signature = await webcrypto.subtle.sign(ALGORITHM, privateKey, Buffer.from(content))
      return `${content}.${Buffer.from(signature).toString('base64url')}`
    },
  }
}

function toPart(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
