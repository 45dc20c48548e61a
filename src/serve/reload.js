// Loads the page again when the preview has something new. Served by the preview alone.
(() => {
  "use strict";
  const state = document.currentScript.dataset.state;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  // A page in the background asks for nothing: browsers allow only a few open requests to one host.
  const inFront = () =>
    document.hidden
      ? new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }))
      : Promise.resolve();
  const follow = async () => {
    for (;;) {
      await inFront();
      try {
        const answer = await fetch("/_preview/events?since=" + encodeURIComponent(state), { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== state) {
          // Reloading, unlike going there anew, keeps the place on the page.
          location.reload();
          return;
        }
        if (!answer.ok) await pause(1000);
      } catch {
        // The preview has ended, or is being started anew.
        await pause(1000);
      }
    }
  };
  follow();
})();
