"""Leads a Python program that asks for the services' hosts to a sandbox on this machine, and says on standard error
with which status each call was answered. The program itself is left as it is.

SNIPPET_HOSTS: the hosts, with commas between. SNIPPET_PORT: where the sandbox is. SNIPPET_NAMES: a JSON object of names
that the program uses and does not define.
"""
import builtins
import http.client
import json
import os
import socket
import sys

hosts = os.environ["SNIPPET_HOSTS"].split(",")
getaddrinfo = socket.getaddrinfo
begin = http.client.HTTPResponse.begin


def rerouted(host, port, *rest, **named):
    if host in hosts:
        host, port = "127.0.0.1", int(os.environ["SNIPPET_PORT"])
    return getaddrinfo(host, port, *rest, **named)


def told(response):
    begin(response)
    print("status", response.status, file=sys.stderr)


socket.getaddrinfo = rerouted
http.client.HTTPResponse.begin = told
for name, value in json.loads(os.environ["SNIPPET_NAMES"]).items():
    if not hasattr(builtins, name):
        setattr(builtins, name, value)
