// An OpenID provider for the tests: oidc-provider as it is, with accounts that need no password. A line on its input spoils what it
// answers from then on: see spoil. Anybody may say who they are; "sub" in its form.
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import { Provider } from 'oidc-provider';
import { createServer } from 'node:http';

const [port, redirect] = process.argv.slice(2);
const say = line => process.stdout.write(JSON.stringify(line) + '\n');
let mood = 'true';
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const { privateKey: stranger } = await generateKeyPair('RS256', { extractable: true });
const key = { ...await exportJWK(privateKey), kid: 'ours', use: 'sig', alg: 'RS256' };

const resign = (token, change, by = privateKey) =>
  new SignJWT({ ...decodeJwt(token), ...change }).setProtectedHeader(decodeProtectedHeader(token)).sign(by);
const unsigned = token => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${token.split('.')[1]}.`;
const altered = token => {
  const [head, , signature] = token.split('.');
  return [head, Buffer.from(JSON.stringify({ ...decodeJwt(token), sub: 'linked' })).toString('base64url'), signature].join('.');
};
const spoil = {
  nonce: token => resign(token, { nonce: 'of-another-journey' }),
  expired: token => resign(token, { iat: 1_700_000_000, exp: 1_700_000_600 }),
  audience: token => resign(token, { aud: 'another-client' }),
  issuer: token => resign(token, { iss: 'https://another.invalid' }),
  'at-hash': token => resign(token, { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  stranger: token => resign(token, {}, stranger),
  altered, unsigned,
};

const server = createServer();
server.listen(Number(port), '127.0.0.1', async () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'comity', client_secret: 'a client secret of the tests', redirect_uris: redirect.split(' '), response_types: ['code'], grant_types: ['authorization_code'] }],
    jwks: { keys: [key] },
    cookies: { keys: ['a cookie key of the tests'] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@health.invalid`, email_verified: !id.startsWith('unverified') }) }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  });
  provider.use(async (ctx, next) => {
    if (mood === 'down' && ctx.path === '/token') return void (ctx.status = 503);
    await next();
    if (ctx.path === '/token' && ctx.body?.id_token && spoil[mood]) ctx.body = { ...ctx.body, id_token: await spoil[mood](ctx.body.id_token) };
  });
  server.on('request', provider.callback());
  say({ port: server.address().port });
});
createInterface({ input: process.stdin }).on('line', line => { mood = line; say({ mood }); }).on('close', () => process.exit());
