import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../shared/answer';
import { launch, type Running } from './support/launch';

/** The locks of the window, each tried on the running program by what an intruder would do. */
let running: Running;
let server: Server;
let visits = 0;
let outside: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    visits += 1;
    response.end('outside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  running = await launch();
});

afterAll(async () => {
  await running?.close();
  server.close();
});

/** What the program serves for an address, asked from inside of its main process. */
const serve = (address: string) =>
  running.app.evaluate(
    async ({ net }, url) =>
      net.fetch(url).then(
        (response) => ({
          status: response.status,
          headers: Object.fromEntries(response.headers),
        }),
        () => ({ status: 0, headers: {} as Record<string, string> }),
      ),
    address,
  );

describe('the page', () => {
  test('runs isolated and sandboxed', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      return (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('has nothing of Node or Electron, and three functions of ours', async () => {
    const found = await running.page.evaluate(() => ({
      strangers: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      api: Object.keys((window as unknown as { api: object }).api).sort(),
      frozen: Object.isFrozen((window as unknown as { api: object }).api),
    }));
    expect(found).toEqual({ strangers: [], api: ['call', 'onChange', 'zoom'], frozen: true });
  });
});

describe('content security policy', () => {
  test('comes with every file of the page', async () => {
    const { status, headers } = await serve('app://main/');
    expect(status).toBe(200);
    const policy = headers['content-security-policy']?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('lets no script run that was smuggled in as text', async () => {
    const result = await running.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const place = document.body.appendChild(document.createElement('div'));
      place.innerHTML =
        '<img src="nothing.png" onerror="window.intruder = 1">' +
        '<svg onload="window.intruder = 1"></svg>' +
        '<iframe src="javascript:parent.intruder = 1"></iframe>' +
        '<iframe srcdoc="<script>parent.intruder = 1</script>"></iframe>';
      const script = document.createElement('script');
      script.textContent = 'window.intruder = 1';
      place.append(script);
      const remote = document.createElement('script');
      remote.src = 'data:text/javascript,window.intruder=1';
      place.append(remote);
      // In a task of its own: the debugger that runs this function is free to evaluate text.
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: the attempt is the test
            resolve(eval('window.intruder = 1'));
          } catch {
            resolve(false);
          }
        }),
      );
      // What is forbidden is told as it is tried: by a slow machine later than by a fast one.
      const moment = () => new Promise((resolve) => setTimeout(resolve, 500));
      for (let n = 0; n < 20 && violations.length < 4; n += 1) await moment();
      await moment();
      place.remove();
      return { violations, evaluated, intruder: 'intruder' in window };
    });
    expect(result).toMatchObject({ evaluated: false, intruder: false });
    expect(result.violations.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the outside world', () => {
  test('is not reached by the page', async () => {
    await running.page.evaluate(async (url) => {
      const attempts = [
        fetch(url),
        fetch(url, { mode: 'no-cors' }),
        navigator.sendBeacon(url),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = image.onerror = resolve;
          image.src = url;
        }),
      ];
      const socket = new WebSocket(url.replace('http', 'ws'));
      socket.onerror = () => {};
      await Promise.allSettled(attempts);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, outside);
    expect(visits).toBe(0);
  });

  test('is not reached by the main process through the session either', async () => {
    expect((await serve(outside)).status).toBe(0);
    expect(visits).toBe(0);
  });

  test('can not become the page', async () => {
    const home = running.page.url();
    for (const address of [outside, 'file:///etc/passwd', 'app://sheet/x']) {
      await running.page.evaluate((url) => {
        location.href = url;
      }, address);
      await running.page.evaluate((url) => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = url;
        link.click();
        link.remove();
      }, address);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(running.page.url()).toBe(home);
    }
    expect(visits).toBe(0);
  });

  test('can not be put into a frame', async () => {
    await running.page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      frame.remove();
    }, outside);
    expect(visits).toBe(0);
  });

  test('gets no second window', async () => {
    const opened = await running.page.evaluate(
      (url) => [window.open(url), window.open('app://main/'), window.open('about:blank')],
      outside,
    );
    expect(opened).toEqual([null, null, null]);
    const count = await running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(count).toBe(1);
  });
});

test('the page may save what it made itself, and nothing else', async () => {
  const folder = running.dataFolder;
  const saved = await running.app.evaluate(
    async ({ BrowserWindow, session }, path) => {
      const addresses: string[] = [];
      const done = new Promise<void>((resolve) => {
        session.defaultSession.on('will-download', (event, item) => {
          if (event.defaultPrevented) return;
          addresses.push(item.getURL());
          item.setSavePath(path);
          item.once('done', () => resolve());
        });
      });
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      await webContents.executeJavaScript(`{
      const save = (href) => Object.assign(document.createElement('a'), { href, download: 'x' }).click();
      save(URL.createObjectURL(new Blob(['made here'])));
      save('data:application/octet-stream,not%20made%20here');
      save('app://main/index.html');
    }`);
      await done;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return addresses;
    },
    join(folder, 'saved'),
  );
  expect(saved).toEqual([expect.stringMatching(/^blob:app:\/\/main\//)]);
  expect(readFileSync(join(folder, 'saved'), 'utf8')).toBe('made here');
});

test('no permission is given', async () => {
  const denied = await running.page.evaluate(async () => {
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => false,
        () => true,
      );
    const states = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(
      (name) => navigator.permissions.query({ name: name as PermissionName }),
    );
    return {
      states: (await Promise.all(states)).map(({ state }) => state),
      notification: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(false),
          () => resolve(true),
        ),
      ),
    };
  });
  expect(denied).toEqual({
    states: ['denied', 'denied', 'denied', 'denied', 'denied'],
    notification: 'denied',
    camera: true,
    screen: true,
    clipboard: true,
    position: true,
  });
});

describe('app://', () => {
  test.each([
    'app://main/../package.json',
    'app://main/%2e%2e/package.json',
    'app://main/..%2fpackage.json',
    'app://main/..%5cpackage.json',
    'app://main/..\\package.json',
    'app://main/%252e%252e%252fpackage.json',
    'app://main/assets/%2e%2e%2f%2e%2e%2fmain.cjs',
    'app://main/index.html%00.png',
    'app://main//etc/passwd',
    'app://main/c:/windows/win.ini',
    'app://main/nothing.js',
    'app://elsewhere/index.html',
    'app://sheet/',
    'app://sheet/index.html',
    'app://sheet/../main/index.html',
  ])('%s is not there', async (address) => {
    expect((await serve(address)).status).toBe(404);
  });
});

describe('the channel', () => {
  const call = (request: unknown) =>
    running.page.evaluate(
      (it) =>
        (window as unknown as { api: { call(request: unknown): Promise<Answer> } }).api.call(it),
      request,
    );
  const codeOf = (answer: Answer) =>
    !answer.ok && 'refusal' in answer ? answer.refusal.code : undefined;

  test.each([
    [null],
    [5],
    ['session.read'],
    [[]],
    [{}],
    [{ call: 5 }],
    [{ call: 'session.read', input: {}, key: 'no uuid' }],
    [{ call: 'session.read', input: {}, extra: 1 }],
    [{ call: 'session.read', input: { extra: 1 } }],
    [{ call: 'session.read', input: {}, session: { user: 'admin' } }],
  ])('refuses %j', async (request) => {
    expect(codeOf(await call(request))).toBe('input.malformed');
  });

  test.each(['nothing', 'toString', '__proto__', 'constructor'])(
    'knows no call %s',
    async (name) => {
      expect(codeOf(await call({ call: name, input: {} }))).toBe('call.unknown');
    },
  );

  test('refuses what is larger than any true request', async () => {
    const answer = await running.page.evaluate(() =>
      (window as unknown as { api: { call(request: unknown): Promise<Answer> } }).api.call({
        call: 'session.read',
        input: 'x'.repeat(40_000_000),
      }),
    );
    expect(codeOf(answer)).toBe('input.malformed');
  });

  test('answers the page alone', async () => {
    const refusals = await running.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: object, text: string) => Promise<unknown>>;
        }
      )._invokeHandlers;
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const frame = webContents.mainFrame;
      const text = JSON.stringify({ call: 'session.read', input: {} });
      const ask = async (senderFrame: unknown) => {
        try {
          const event = { sender: webContents, senderFrame };
          return JSON.parse(String(await handlers.get('call')?.(event, text))) as { ok: boolean };
        } catch (error) {
          return { ok: false, thrown: String(error) };
        }
      };
      const own = await ask(frame);
      const others = await Promise.all(
        [null, { url: 'app://main/' }, { url: 'app://sheet/x' }, { url: 'about:blank' }].map(ask),
      );
      return { channels: [...handlers.keys()], own: own.ok, others: others.map(({ ok }) => ok) };
    });
    expect(refusals).toEqual({
      channels: ['call'],
      own: true,
      others: [false, false, false, false],
    });
  });

  test('is not there in a frame', async () => {
    await running.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'app://sheet/nothing';
      document.body.append(frame);
    });
    const inFrames = () =>
      running.page.frames().filter((frame) => frame !== running.page.mainFrame());
    await expect
      .poll(() => inFrames().map((frame) => frame.url()))
      .toEqual(['app://sheet/nothing']);
    expect(await inFrames()[0]!.evaluate(() => 'api' in window)).toBe(false);
    await running.page.evaluate(() => document.querySelector('iframe')?.remove());
  });
});
