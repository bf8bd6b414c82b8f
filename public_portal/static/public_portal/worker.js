// The service worker of the portal. VERSION and SHELL are written above it by the server.
// Kept: static files under names that change with their content, the page for being offline and the
// empty first page of the report form, both fetched without cookies. No other page is ever kept.
"use strict";

const HASHED = /\.[0-9a-f]{12}\.\w+$/;
const PRIVATE = /^\/(konsol|nasional|akun)\//;
const { offline: OFFLINE, form: FORM, files: FILES } = SHELL;

const fresh = (address) => new Request(address, { credentials: "omit", cache: "reload" });

const keepShell = async () => {
  const cache = await caches.open(VERSION);
  await Promise.all([OFFLINE, FORM, ...FILES].map(async (address) => {
    const answer = await fetch(fresh(address));
    if (answer.ok && !answer.redirected) await cache.put(address, answer);
  }));
  await self.skipWaiting();
};

const dropOthers = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name)));
  await self.clients.claim();
};

const keptFile = async (request) => {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

// Says in the page that it is a kept one, so that its form asks for a fresh token before it is sent.
const marked = async (answer) => {
  const html = (await answer.text()).replace("<html ", "<html data-kept ");
  return new Response(html, { headers: answer.headers });
};

const page = async (request) => {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(VERSION);
    const kept = new URL(request.url).pathname === FORM && (await cache.match(FORM));
    return kept ? marked(kept) : ((await cache.match(OFFLINE)) ?? Response.error());
  }
};

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || PRIVATE.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith("/static/") && (HASHED.test(pathname) || FILES.includes(pathname)))
    event.respondWith(keptFile(request));
});
