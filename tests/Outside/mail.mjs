// A mail server for the tests. Each letter that it takes is a line of JSON on its output; a line on its input changes how it behaves:
// "take", "hold" (reads a letter to its end, and says neither yes nor no), "lose" (takes it, then breaks the connection before saying so),
// "refuse" (no such reader), "later" (not now). "so far" changes nothing: its answer comes after all letters that were taken before.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const [port, certificate, key, account] = process.argv.slice(2);
let mood = 'take';
const say = line => process.stdout.write(JSON.stringify(line) + '\n');
const secured = certificate ? { cert: readFileSync(certificate), key: readFileSync(key) } : {};

async function took(stream, session, callback) {
  const source = [];
  for await (const piece of stream) source.push(piece);
  if (mood === 'hold') return say({ held: true });
  const raw = Buffer.concat(source);
  const letter = await simpleParser(raw);
  say({
    id: letter.messageId, subject: letter.subject, text: letter.text, to: session.envelope.rcptTo.map(r => r.address), headers: letter.headerLines.map(h => h.line),
    from: letter.from.text, secure: session.secure, user: session.user ?? null,
  });
  if (mood === 'lose') return server.connections.forEach(c => c._socket.destroy());
  callback();
}

const server = new SMTPServer({
  ...secured,
  disabledCommands: certificate ? [] : ['STARTTLS'],
  authOptional: !account,
  allowInsecureAuth: false,
  onAuth: (auth, session, callback) =>
    `${auth.username}:${auth.password}` === account ? callback(null, { user: auth.username }) : callback(new Error('Wrong account')),
  onRcptTo: (address, session, callback) => {
    const error = { refuse: [550, 'No such reader'], later: [451, 'Not now'] }[mood];
    callback(error ? Object.assign(new Error(error[1]), { responseCode: error[0] }) : null);
  },
  onData: (stream, session, callback) => { took(stream, session, callback).catch(error => { say({ error: String(error) }); callback(error); }); },
  closeTimeout: 200,
});
server.on('error', () => {});
server.listen(Number(port), '127.0.0.1', () => say({ port: server.server.address().port }));
createInterface({ input: process.stdin }).on('line', line => { if (line !== 'so far') mood = line; say({ mood }); }).on('close', () => process.exit());
