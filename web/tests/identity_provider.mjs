// SPDX-License-Identifier: Apache-2.0
// A real OpenID Connect provider for the tests of signing in: node tests/identity_provider.mjs PORT REDIRECT_URI ALGORITHM. Any login is somebody, whose e-mail
// address is LOGIN@example.org.
import { generateKeyPairSync } from 'node:crypto'
import { Provider } from 'oidc-provider'

const [port, redirect, algorithm] = process.argv.slice(2)
const key = algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'bihuan',
      client_secret: 'a secret/with+signs',
      redirect_uris: [redirect],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: algorithm
    }
  ],
  jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig', alg: algorithm }] },
  cookies: { keys: ['for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true }) })
})
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'))
