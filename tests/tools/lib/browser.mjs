// One headless Chromium for a suite, and pages in it that take note of everything they should not do.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/// Playwright gives each start a user data folder of its own and removes it afterwards.
export function openBrowser() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: FLAGS });
}

/// Opens a page that writes down requests to other hosts, console errors, script errors and policy violations.
export async function openPage(browser, origin, settings = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    ...settings,
  });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  const noted = [];
  const host = new URL(origin).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) noted.push(`asks another host: ${url.href}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    noted.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => noted.push(`script error: ${error.message}`));
  return { context, page, noted, close: () => context.close() };
}
