/* Shows the BPMN diagram of [data-bpmn-url] and marks where the matter stands. The bpmn.io mark stays as it is.
   data-current, data-done, data-failed: ids of activities, separated by commas; data-labels: "id=text|id=text" for the
   small plates on activities; data-failed-text: what is said when the diagram cannot be read. */
(function () {
  'use strict';
  const ids = text => (text || '').split(',').map(id => id.trim()).filter(Boolean);

  function show(box) {
    const viewer = new BpmnJS({ container: box });
    const fit = () => {
      const canvas = viewer.get('canvas');
      const inner = canvas.viewbox().inner;
      if (!inner.width || !box.clientWidth) return;
      canvas.viewbox({ x: inner.x - 24, y: inner.y - 12, width: inner.width + 48, height: inner.height + 24 });
      const now = viewer.get('elementRegistry').get(ids(box.dataset.current)[0]);
      if (canvas.zoom() < 0.45 && now) {
        /* too small to read: show the present step and leave the rest to panning */
        const width = box.clientWidth / 0.7, height = box.clientHeight / 0.7;
        canvas.viewbox({ x: now.x + now.width / 2 - width / 2, y: now.y + now.height / 2 - height / 2, width: width, height: height });
      }
    };
    const mark = (list, style) => ids(list).forEach(id => {
      if (viewer.get('elementRegistry').get(id)) viewer.get('canvas').addMarker(id, style);
    });
    return fetch(box.dataset.bpmnUrl, { headers: { Accept: 'application/xml, text/xml, */*' } })
      .then(answer => { if (!answer.ok || answer.redirected) throw new Error(String(answer.status)); return answer.text(); })
      .then(xml => viewer.importXML(xml))
      .then(() => {
        fit();
        mark(box.dataset.done, 'past');
        mark(box.dataset.current, 'now');
        mark(box.dataset.failed, 'bad');
        (box.dataset.labels || '').split('|').filter(Boolean).forEach(pair => {
          const at = pair.indexOf('=');
          const id = pair.slice(0, at);
          if (!viewer.get('elementRegistry').get(id)) return;
          const plate = document.createElement('div');
          plate.className = 'ov';
          plate.textContent = pair.slice(at + 1);
          viewer.get('overlays').add(id, { position: { bottom: 20, left: 8 }, html: plate });
        });
        let width = box.clientWidth;
        window.addEventListener('resize', () => { if (box.clientWidth !== width) { width = box.clientWidth; viewer.get('canvas').resized(); fit(); } });
      })
      .catch(() => {
        const note = document.createElement('p');
        note.className = 'note note-y';
        note.textContent = box.dataset.failedText || '';
        if (note.textContent) box.append(note); else box.hidden = true;
      });
  }

  const start = root => Array.from((root.querySelectorAll ? root : document).querySelectorAll('[data-bpmn-url]')).forEach(box => {
    if (box.shown || !window.BpmnJS) return;
    if (box.closest('details:not([open])')) return;
    box.shown = true;
    if (!box.hasAttribute('role')) box.setAttribute('role', 'group');
    show(box);
  });
  start(document);
  document.addEventListener('toggle', event => { if (event.target.open) start(event.target); }, true);
  document.addEventListener('htmx:afterSwap', event => start(event.target));
})();
