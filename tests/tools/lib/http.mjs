// One request, written to the wire as given: no tidied path, no followed redirect, no hidden header.

import { request, Agent } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export function ask(origin, path, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, path, method, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const named = [];
        for (let i = 0; i < answer.rawHeaders.length; i += 2) {
          named.push([answer.rawHeaders[i].toLowerCase(), answer.rawHeaders[i + 1]]);
        }
        resolve({
          status: answer.statusCode,
          /// All values a header was sent with: a header sent twice is two values.
          header: (name) => named.filter(([key]) => key === name).map(([, value]) => value),
          body,
          text: body.toString('utf8'),
        });
      });
    });
    asked.setTimeout(15000, () => asked.destroy(new Error(`no answer to ${method} ${path}`)));
    asked.on('error', reject);
    asked.end();
  });
}

export function closeConnections() {
  agent.destroy();
}
