import { createServer } from 'node:http';
import express from 'express';

/*
 * What a machine does at least for a JSON request: a server that reads the body, parses it, and answers as many bytes as
 * it was told, in a process of its own. `node bare.mjs http|express <answer>`.
 */
const [kind, answer = '{}'] = process.argv.slice(2);
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) };

function bareHttp() {
  return createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (body) JSON.parse(body);
      response.writeHead(200, headers);
      response.end(answer);
    });
  });
}

function bareExpress() {
  const app = express();
  app.use(express.json());
  app.all('*', (_request, response) => void response.set(headers).send(answer));
  return createServer(app);
}

const server = kind === 'express' ? bareExpress() : bareHttp();
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
