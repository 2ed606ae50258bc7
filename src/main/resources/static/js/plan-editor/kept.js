// What has not reached the server stays on this computer, for this account, and is sent when the plan is opened again.
// The name begins as in typed.js, which throws away what is old, and everything on signing out.
export function createKept(plan) {
  const account = document.querySelector('meta[name="oko-account"]')?.content;
  const key = `oko:typed:${account}:cells:${plan}`;

  function all() {
    try {
      return JSON.parse(localStorage.getItem(key))?.parts ?? {};
    } catch {
      return {};
    }
  }

  function write(parts) {
    try {
      if (Object.keys(parts).length) {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), parts }));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // The computer keeps no more
    }
  }

  return {
    all,
    put: (name, value) => { if (account) { write({ ...all(), [name]: value }); } },
    drop: (name) => {
      const parts = all();
      if (name in parts) {
        delete parts[name];
        write(parts);
      }
    },
  };
}
