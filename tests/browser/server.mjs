// The built site over HTTP, with the headers that a production host must send.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** The repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The program, as it was built for the tests. */
export const program = process.env.PROSPECTUS ?? path.join(root, 'target/release/prospectus');
/** The folder that the build wrote, and the one that the gallery of components is in: those of another theme, where they are named. */
export const folder = path.resolve(root, process.env.SITE ?? 'public');
export const galleryFolder = path.resolve(root, process.env.GALLERY ?? 'gallery');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};
// Already compressed, or not known to gain from it.
const packed = new Set(['.avif', '.jpg', '.png', '.webp']);

// What hosts are asked to send: for every page, and for the page of the search, which compiles its engine in the browser.
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const [everywhere, forSearch] = [...readme.matchAll(/^Content-Security-Policy: (.*)$/gm)].map(([, policy]) => policy);

function policyOf(html) {
  return html.includes('<body class="page-search') ? forSearch : everywhere;
}

function headersOf(extension, body) {
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
  return extension === '.html' ? { ...headers, 'content-security-policy': policyOf(body.toString()) } : headers;
}

/** The bytes as a line brings them, a little at a time: `latency` in milliseconds, `speed` in bytes a second. */
async function* paced(body, { latency, speed }) {
  const piece = speed / 50;
  await wait(latency);
  for (let at = 0; at < body.length; at += piece) {
    yield body.subarray(at, at + piece);
    await wait(1000 / 50);
  }
}

/**
 * Serves a folder, and before it what a test has put into `planted`: bytes by their path. With a `line` each answer comes
 * over one of its own, slowly: Chromium's own emulation of a slow line has been seen to leave a request without an answer.
 */
export async function serve(planted, from = folder, line = undefined) {
  const send = async (response, status, file, body) => {
    const extension = path.extname(file);
    const headers = headersOf(extension, body);
    // Gzip is the least that a host does; what is light enough with it is lighter with Brotli.
    if (!packed.has(extension)) {
      body = await promisify(gzip)(body);
      headers['content-encoding'] = 'gzip';
    }
    response.writeHead(status, { ...headers, 'content-length': body.length });
    // Who leaves a page does not wait for the rest of it.
    if (line) return pipeline(Readable.from(paced(body, line)), response).catch(() => response.destroy());
    response.end(body);
  };
  const answer = async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = asked.endsWith('/') ? `${asked}index.html` : asked;
    const body = planted.get(file) ?? (await readFile(path.join(from, file)).catch(() => undefined));
    if (body !== undefined) return send(response, 200, file, body);
    if (path.extname(file)) return send(response, 404, '404.html', await readFile(path.join(from, '404.html')).catch(() => Buffer.from('')));
    return response.writeHead(301, { location: `${encodeURI(asked)}/` }).end();
  };
  const server = http.createServer((request, response) => {
    answer(request, response).catch((fault) => response.writeHead(500).end(String(fault)));
  });
  const { port } = await listen(server);
  return { base: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address();
}

/** A port that nobody listens on, and that no connection of a browser takes while a server is away: below those of connections. */
export async function freePort() {
  const server = http.createServer().listen(20_000 + Math.floor(Math.random() * 12_000), '127.0.0.1');
  const free = await once(server, 'listening').catch(() => undefined);
  if (!free) return freePort();
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
