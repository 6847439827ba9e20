// Leads a Node program that asks for the services' hosts to a sandbox on this machine, and says on standard error with
// which status each call was answered. The program itself is left as it is. See sitecustomize.py for the variables.
'use strict';
const tls = require('node:tls');

const hosts = process.env.SNIPPET_HOSTS.split(',');
const { connect } = tls;
const { fetch } = globalThis;

tls.connect = (options, ...rest) => connect(
  hosts.includes(options?.host)
    ? { ...options, servername: options.host, host: '127.0.0.1', port: process.env.SNIPPET_PORT } : options,
  ...rest);

globalThis.fetch = async (...call) => {
  const answer = await fetch(...call);
  console.error('status', answer.status);
  return answer;
};
Object.assign(globalThis, JSON.parse(process.env.SNIPPET_NAMES));
