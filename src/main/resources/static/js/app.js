/* Small helpers for pages that work without them. Words come from the layout's template #words. */
(function () {
  'use strict';
  const page = document.documentElement;
  const words = (document.getElementById('words') || document.createElement('i')).dataset;
  const say = (name, value) => (words[name] || '').replace('%1', value);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  /* 1 Large type: switched at once, kept by the server */
  document.addEventListener('submit', event => {
    const form = event.target.closest('[data-care-form]');
    if (!form) return;
    event.preventDefault();
    const on = page.dataset.care !== 'on';
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' })
      .catch(() => { form.dataset.unsaved = ''; });
    if (on) page.dataset.care = 'on'; else delete page.dataset.care;
    form.elements.on.value = String(!on);
    form.querySelector('button').setAttribute('aria-pressed', String(on));
    all('textarea[data-grow]').forEach(grow);
  });

  /* 2 Keys: off while typing or composing; single letters can be switched off */
  const keysDialog = document.getElementById('keys');
  const store = (key, value) => {
    try { return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value); } catch (e) { return null; }
  };
  const letters = () => store('banli-keys') !== 'off';
  const rows = () => all('[data-rows] [data-row]').filter(row => row.offsetParent !== null);
  let wantsGo = 0;

  const move = step => {
    const list = rows();
    if (!list.length) return;
    const at = list.findIndex(row => row.classList.contains('cur'));
    const next = list[Math.max(0, Math.min(list.length - 1, at + step))];
    if (at >= 0) list[at].classList.remove('cur');
    next.classList.add('cur');
    next.scrollIntoView({ block: 'nearest' });
    const link = next.querySelector('a[href]');
    if (link) link.focus({ preventScroll: true });
  };
  const openKeys = () => { if (keysDialog && keysDialog.showModal && !keysDialog.open) keysDialog.showModal(); };

  const pressNamed = (key, target) => {
    const named = all('[data-key]').find(button => button.dataset.key.toLowerCase() === key && button.offsetParent !== null
      && !(key === 'enter' && target.closest('a, button, summary')));
    if (!named) return false;
    if (named.matches('input:not([type=button]):not([type=submit]), textarea, select')) named.focus(); else named.click();
    return true;
  };
  /* Keys pressed while a part of the page is renewed wait for what it brings */
  const MOST_AHEAD = 10;
  const ahead = [];
  const isRenewing = () => document.querySelector('[data-type-ahead].htmx-request, [data-type-ahead] .htmx-request') !== null;
  const goOn = () => { while (ahead.length && !isRenewing() && letters()) pressNamed(ahead.shift(), document.body); };
  document.addEventListener('htmx:afterRequest', event => { if (!event.detail.successful) ahead.length = 0; else setTimeout(goOn); });

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const typing = event.target.closest && event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = (event.target.closest && event.target.closest('form[data-ctrl-enter]')) || (!typing && document.querySelector('form[data-ctrl-enter]'));
      const button = form && (document.querySelector('[data-ctrl-enter-button][form="' + form.id + '"]') || form.querySelector('[data-ctrl-enter-button]')
        || form.querySelector('.btn-p[type=submit]') || (form.id && document.querySelector('.btn-p[type=submit][form="' + form.id + '"]')));
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') { clearRows(); all('details.menu[open]').forEach(menu => { menu.open = false; }); return; }
    if (!letters()) return;
    const key = event.key.toLowerCase();
    const done = () => event.preventDefault();
    if (wantsGo && Date.now() - wantsGo < 1500) {
      const target = document.querySelector('[data-go="' + key.replace(/\W/g, '') + '"]');
      wantsGo = 0;
      if (target) { done(); target.click(); }
      return;
    }
    if (isRenewing()) {
      done();
      if (ahead.length < MOST_AHEAD) ahead.push(key);
      return;
    }
    if (pressNamed(key, event.target)) done();
    else if (key === '/') {
      const search = document.querySelector('.bar-search input') || document.querySelector('main input[type=search]');
      if (search) { done(); search.focus(); search.select(); }
    }
    else if (key === '?') { done(); openKeys(); }
    else if (key === 'g') wantsGo = Date.now();
    else if (key === 'j' || key === 'k') { if (rows().length) { done(); move(key === 'j' ? 1 : -1); } }
    else if (key === 'x') {
      const box = document.querySelector('[data-rows] [data-row].cur input[type=checkbox]');
      if (box) { done(); box.click(); }
    }
    else if (key === 'enter' && event.target === document.body) {
      const link = document.querySelector('[data-rows] [data-row].cur a[href]');
      if (link) { done(); link.click(); }
    }
  });
  all('[data-keys-open]').forEach(button => { button.hidden = false; button.addEventListener('click', openKeys); });
  all('[data-keys-switch]').forEach(box => {
    box.checked = letters();
    box.addEventListener('change', () => store('banli-keys', box.checked ? 'on' : 'off'));
  });
  all('[data-back]').forEach(button => {
    button.hidden = history.length < 2;
    button.addEventListener('click', () => history.back());
  });
  document.addEventListener('click', event => {
    all('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });

  /* 3 Selecting rows */
  const boxes = () => all('[data-rows] [data-row] input[type=checkbox], [data-boxes] input[type=checkbox]').filter(box => box.offsetParent !== null);
  const showSelection = () => {
    const chosen = boxes().filter(box => box.checked);
    boxes().forEach(box => box.closest('[data-row], li').classList.toggle('sel', box.checked));
    all('[data-bulk]').forEach(bar => { bar.hidden = !chosen.length; });
    all('[data-bulk-clear], [data-select-all]').forEach(control => { control.hidden = false; });
    all('[data-bulk-count]').forEach(count => { count.textContent = chosen.length; });
    all('[data-select-all]').forEach(box => {
      box.checked = chosen.length > 0 && chosen.length === boxes().length;
      box.indeterminate = chosen.length > 0 && !box.checked;
    });
  };
  const clearRows = () => { boxes().forEach(box => { box.checked = false; }); showSelection(); };
  document.addEventListener('change', event => {
    if (event.target.matches('[data-select-all]')) boxes().forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('[data-rows] input[type=checkbox], [data-boxes] input[type=checkbox]')) showSelection();
  });
  document.addEventListener('click', event => { if (event.target.closest('[data-bulk-clear]')) clearRows(); });

  /* 4 Text areas that grow with their text; marks stay behind the words they belong to */
  function grow(area) {
    area.style.height = 'auto';
    area.style.height = (area.scrollHeight + area.offsetHeight - area.clientHeight) + 'px';
  }
  const marksOf = mirror => {
    if (!mirror.marks) mirror.marks = all('mark', mirror).map(mark => ({ text: mark.textContent, style: mark.className }));
    return mirror.marks;
  };
  const paint = (mirror, text) => {
    const marks = marksOf(mirror);
    mirror.textContent = '';
    let from = 0;
    marks.forEach(mark => {
      const at = mark.text ? text.indexOf(mark.text, from) : -1;
      if (at < 0) return;
      mirror.append(text.slice(from, at));
      const painted = document.createElement('mark');
      painted.className = mark.style;
      painted.textContent = mark.text;
      mirror.append(painted);
      from = at + mark.text.length;
    });
    mirror.append(text.slice(from) + ' ');
  };
  document.addEventListener('input', event => {
    const area = event.target;
    if (area.tagName !== 'TEXTAREA') return;
    if (area.parentNode.classList.contains('hl')) paint(area.parentNode.firstElementChild, area.value);
    else if (area.hasAttribute('data-grow')) grow(area);
  });
  const settle = root => {
    all('textarea[data-grow]', root).forEach(area => { if (area.offsetParent) grow(area); });
    all('.hl > textarea', root).forEach(area => {
      const mirror = area.parentNode.firstElementChild;
      if (mirror !== area && mirror.textContent.trim() !== area.value.trim()) paint(mirror, area.value);
    });
  };
  document.addEventListener('toggle', event => { if (event.target.open) settle(event.target); }, true);

  /* 5 Autosave */
  const savers = new Map();
  const PAUSE = 1500, EVERY = 10000, RETRY = 30000;

  function Saver(form) {
    const states = all('[data-autosave-state]').filter(state => !state.dataset.autosaveState || '#' + form.id === state.dataset.autosaveState);
    const content = () => {
      const data = new FormData(form);
      const body = new URLSearchParams();
      data.forEach((value, name) => { if (typeof value === 'string') body.append(name, value); });
      return body;
    };
    const text = () => {
      const body = content();
      ['_version', '_csrf'].forEach(name => body.delete(name));
      return body.toString();
    };
    const show = (sentence, isBad) => states.forEach(state => {
      state.textContent = sentence;
      state.classList.toggle('bad', Boolean(isBad));
      state.setAttribute('role', isBad ? 'alert' : 'status');
    });
    const me = { saved: text(), failed: false, running: null, blocked: false, leaving: false, timer: 0 };
    me.isDirty = () => !me.leaving && text() !== me.saved;
    const later = wait => { clearTimeout(me.timer); me.timer = setTimeout(save, wait); };

    const fail = (sentence, again) => {
      me.failed = true;
      show(sentence, true);
      if (again) later(RETRY);
    };
    /* after a new login in another window this page's token is stale: take the new one from the page itself */
    const renewToken = () => fetch(location.href, { headers: { Accept: 'text/html' } }).then(answer => {
      if (answer.redirected || !answer.ok) return;
      return answer.text().then(html => {
        const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('input[name=_csrf]');
        if (!fresh) return;
        all('input[name=_csrf]').forEach(input => { input.value = fresh.value; });
        if (!me.renewed) later(0);
        me.renewed = true;
      });
    }).catch(() => undefined);

    function save() {
      clearTimeout(me.timer);
      if (me.running || me.blocked || me.leaving || !me.isDirty()) return me.running || Promise.resolve();
      const before = text();
      show(say('saving'));
      me.running = fetch(form.dataset.autosave, { method: 'POST', headers: { Accept: 'application/json' }, body: content(), keepalive: before.length < 60000 })
        .then(answer => {
          const isJson = (answer.headers.get('Content-Type') || '').includes('json');
          return (isJson ? answer.json() : Promise.resolve({})).catch(() => ({})).then(data => {
            const isOut = answer.redirected || answer.status === 401 || (answer.status === 403 && !data.message);
            if (isOut) {
              fail(say('expired'), true);
              return renewToken();
            }
            if (answer.ok && isJson) {
              me.renewed = false;
              const version = form.querySelector('input[name="_version"]');
              if (version && data.version !== undefined && data.version !== null) version.value = data.version;
              me.saved = before;
              me.failed = false;
              const at = clock(data.savedAt);
              show(me.isDirty() ? say('dirty') : say('saved', at));
              if (me.isDirty()) later(PAUSE);
            }
            else if (answer.status === 409) {
              me.blocked = true;
              fail(data.message || data.detail || say('refused'), false);
            }
            else if (answer.status >= 500) fail(say('offline'), true);
            else fail(data.message || data.detail || say('refused'), false);
          });
        })
        .catch(() => fail(say('offline'), true))
        .finally(() => { me.running = null; });
      return me.running;
    }
    const changed = () => {
      if (me.blocked || !me.isDirty()) return;
      if (!me.failed) show(say('dirty'));
      later(PAUSE);
    };
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('banli:changed', changed);
    form.addEventListener('focusout', () => { if (me.isDirty() && !me.failed) later(200); });
    setInterval(() => { if (!me.failed) save(); }, EVERY);
    window.addEventListener('online', () => { if (me.failed) save(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
    me.save = save;
    return me;
  }
  const clock = at => {
    if (/^\d\d:\d\d/.test(at || '')) return at.slice(0, 5);
    const time = at ? new Date(at) : new Date();
    return new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(isNaN(time) ? new Date() : time);
  };
  all('form[data-autosave]').forEach(form => savers.set(form, Saver(form)));
  window.addEventListener('beforeunload', event => {
    if (Array.from(savers.values()).some(saver => saver.isDirty())) {
      event.preventDefault();
      event.returnValue = say('leave');
    }
  });

  /* 6 Sending: confirmed where it cannot be undone, and only once */
  let confirmed = null;
  const markConfirmed = form => {
    if (!form) return;
    const mark = make('input');
    Object.assign(mark, { type: 'hidden', name: '_confirmed', value: 'yes' });
    form.append(mark);
  };
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-confirm]');
    if (!button || !window.HTMLDialogElement || confirmed === button) { confirmed = null; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (button.form && !button.form.noValidate && !button.formNoValidate && !button.form.reportValidity()) return;
    ask(button);
  }, true);

  const make = (name, text, style) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return element;
  };
  function ask(button) {
    const dialog = make('dialog', '', 'dialog');
    const title = make('h2', button.dataset.confirm);
    title.id = 'confirm-title';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title);
    if (button.dataset.confirmText) dialog.append(make('p', button.dataset.confirmText));
    if (button.dataset.confirmList) {
      const list = make('dl', '', 'kv');
      button.dataset.confirmList.split('|').forEach(row => {
        const at = row.indexOf('=');
        list.append(make('dt', row.slice(0, at)), make('dd', row.slice(at + 1)));
      });
      dialog.append(list);
    }
    const actions = make('div', '', 'flow');
    const yes = make('button', button.dataset.confirmYes || label(button), button.classList.contains('btn-d') ? 'btn btn-d' : 'btn btn-p');
    const no = make('button', button.dataset.confirmNo || say('again'), 'btn');
    yes.type = no.type = 'button';
    actions.append(yes, no);
    dialog.append(actions);
    document.body.append(dialog);
    no.addEventListener('click', () => dialog.close());
    yes.addEventListener('click', () => { dialog.close(); confirmed = button; markConfirmed(button.form); button.click(); });
    dialog.addEventListener('close', () => { dialog.remove(); button.focus(); });
    dialog.showModal();
    no.focus();
  }
  const label = button => {
    const copy = button.cloneNode(true);
    all('kbd, svg, .sr', copy).forEach(part => part.remove());
    return copy.textContent.trim();
  };

  const isPart = form => Array.from(form.attributes).some(attribute => /^(data-)?hx-(get|post|put|delete|boost)$/.test(attribute.name));
  const free = form => {
    delete form.dataset.sent;
    const button = form.sentBy;
    if (button && button.dataset.label !== undefined) {
      button.removeAttribute('aria-busy');
      button.innerHTML = button.kept;
      delete button.dataset.label;
    }
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank' || isPart(form)) return;
    const button = event.submitter;
    if (button && (isPart(button) || button.formTarget === '_blank')) return;
    if (form.dataset.sent !== undefined) { event.preventDefault(); return; }
    if (button && button.dataset.anchor) form.action = form.action.split('#')[0] + '#' + button.dataset.anchor;
    form.dataset.sent = '';
    const saver = savers.get(form);
    if (saver) {
      saver.leaving = true;
      clearTimeout(saver.timer);
      if (saver.running) {
        /* the version the running save brings belongs into what is sent */
        event.preventDefault();
        saver.running.finally(() => { send(form, button); });
      }
    }
    if (button && button.classList.contains('btn')) {
      form.sentBy = button;
      button.kept = button.innerHTML;
      button.dataset.label = '';
      /* after the browser has read the button's name and value */
      setTimeout(() => {
        button.setAttribute('aria-busy', 'true');
        button.textContent = '';
        button.append(make('span', '', 'spin'), button.dataset.busy || say('busy'));
      });
    }
    setTimeout(() => free(form), 20000);
  });
  function send(form, button) {
    delete form.dataset.sent;
    if (form.requestSubmit) form.requestSubmit(button || undefined);
    else {
      if (button && button.name) {
        const value = make('input');
        value.type = 'hidden';
        value.name = button.name;
        value.value = button.value;
        form.append(value);
      }
      form.submit();
    }
  }
  window.addEventListener('pageshow', event => { if (event.persisted) all('form').forEach(free); });

  /* 7 Lists in forms: add, remove, number anew */
  const wild = path => path.replace(/[.*+?^${}()|\\]/g, '\\$&').replace(/\[(\d+|__i__)\]/g, '\\[(?:\\d+|__i__)\\]');
  const idOf = path => 'f-' + path.replace(/[[\].]+/g, '-').replace(/-$/, '');
  const NUMBERED = ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-list', 'href', 'form'];
  function number(item, path, index) {
    const names = new RegExp('^' + wild(path) + '\\[(?:\\d+|__i__)\\]');
    const ids = new RegExp('(^|[\\s#])' + idOf(wild2(path)) + '-(?:\\d+|__i__)(?=$|[-\\s])', 'g');
    const change = element => NUMBERED.forEach(attribute => {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(names, path + '[' + index + ']').replace(ids, '$1' + idOf(path) + '-' + index));
    });
    change(item);
    all('*', item).forEach(change);
    all('template', item).forEach(template => all('*', template.content).forEach(change));
    all('[data-no]', item).forEach(number => {
      if (number.closest('[data-item]') === item) number.textContent = number.dataset.no === 'cn' ? chinese(index + 1) : index + 1;
    });
  }
  const wild2 = path => path.replace(/\[\d+\]/g, '[NUMBER]');
  const chinese = number => {
    const digits = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
    const ten = '\u5341';
    const tens = Math.floor(number / 10);
    return (tens ? (tens > 1 ? digits[tens - 1] : '') + ten : '') + (number % 10 ? digits[number % 10 - 1] : '');
  };
  const items = list => all('[data-item]', list).filter(item => item.parentNode.closest('[data-list]') === list);
  const renumber = list => {
    items(list).forEach((item, index) => number(item, list.dataset.list, index));
    all('[data-count-of]').forEach(count => { if (count.dataset.countOf === list.dataset.list) count.textContent = items(list).length; });
    list.dispatchEvent(new CustomEvent('banli:changed', { bubbles: true }));
  };
  document.addEventListener('click', event => {
    const add = event.target.closest('[data-add]');
    const remove = event.target.closest('[data-remove]');
    if (add) {
      const scope = add.closest('[data-item]') || document;
      const template = scope.querySelector(add.dataset.add) || document.querySelector(add.dataset.add);
      const list = add.dataset.into ? (scope.querySelector(add.dataset.into) || document.querySelector(add.dataset.into)) : add.closest('[data-list]');
      if (!template || !list) return;
      event.preventDefault();
      const item = template.content.firstElementChild.cloneNode(true);
      item.setAttribute('data-item', '');
      const last = items(list).pop();
      if (last) last.after(item); else list.prepend(item);
      renumber(list);
      settle(item);
      const field = item.querySelector('textarea, input:not([type=hidden]), select');
      if (field) field.focus();
    }
    else if (remove) {
      const item = remove.closest('[data-item]');
      const list = item && item.parentNode.closest('[data-list]');
      if (!list) return;
      event.preventDefault();
      const rest = items(list);
      const next = rest[rest.indexOf(item) + 1] || rest[rest.indexOf(item) - 1];
      item.remove();
      renumber(list);
      const field = next && next.querySelector('textarea, input:not([type=hidden]), select');
      if (field) field.focus();
    }
  });

  /* 8 Filtering what is already on the page */
  all('[data-filter]').forEach(input => {
    const list = document.querySelector(input.dataset.filter);
    if (!list) return;
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      all('[data-filter-item]', list).forEach(item => { item.hidden = !item.textContent.toLowerCase().includes(wanted); });
    });
  });

  /* 9 The way back counts down */
  const countDown = button => {
    let left = Number(button.dataset.undo);
    if (!left || button.counting) return;
    button.counting = true;
    const tick = () => {
      if (left <= 0) { clearInterval(timer); button.closest('form').remove(); return; }
      button.textContent = say('undo', left);
      left -= 1;
    };
    const timer = setInterval(tick, 1000);
    tick();
  };

  /* 10 Focus: to the summary of errors, whose lines name their fields, or to what was swapped in */
  const prepare = root => {
    all('[data-undo]', root).forEach(countDown);
    all('.err-sum a[href^="#"]', root).forEach(link => {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field || link.named) return;
      link.named = true;
      const owner = field.closest('fieldset.field');
      const name = owner ? owner.querySelector('legend') : document.querySelector('label[for="' + field.id + '"]');
      const text = name && name.firstChild ? name.firstChild.textContent.trim() : '';
      if (text && !link.textContent.includes(text)) link.prepend(text + words.colon);
      link.addEventListener('click', event => {
        event.preventDefault();
        const closed = field.closest('details:not([open])');
        if (closed) closed.open = true;
        field.scrollIntoView({ block: 'center' });
        field.focus({ preventScroll: true });
      });
    });
    settle(root);
    all('[data-in-view]', root).forEach(row => row.scrollIntoView({ block: 'nearest' }));
    const wanted = root.querySelector('.err-sum, [data-focus]');
    /* where the part that was swapped in took over the focus, it stays */
    const isKept = root !== document && root.contains(document.activeElement) && !(wanted && wanted.matches('.err-sum'));
    if (wanted && !isKept) wanted.focus();
  };
  prepare(document);
  showSelection();
  document.addEventListener('htmx:afterSwap', event => { prepare(event.target); showSelection(); });
  /* 11 Attachments: too large files are named before they are sent, and sending shows how far it is */
  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches('input[type=file][data-max-bytes]')) return;
    const isTooLarge = Array.from(input.files).some(file => file.size > Number(input.dataset.maxBytes));
    input.setCustomValidity(isTooLarge ? input.dataset.tooLarge : '');
    if (isTooLarge) input.reportValidity();
  });
  document.addEventListener('keydown', event => {
    const field = event.target.closest && event.target.closest('.att-rm input');
    if (!field || event.key !== 'Enter' || event.isComposing) return;
    /* not the first button of the form, but the one beside the field */
    event.preventDefault();
    field.closest('.att-rm').querySelector('button').click();
  });
  document.addEventListener('htmx:xhr:progress', event => {
    const form = event.target.closest && event.target.closest('form[data-attach]');
    const bar = form && document.querySelector(form.dataset.attach + ' [data-progress]');
    const file = form && document.querySelector(form.dataset.attach + ' input[type=file]');
    if (!bar || !file || !file.files.length || !event.detail.lengthComputable) return;
    const percent = Math.round(100 * event.detail.loaded / event.detail.total);
    const words = bar.querySelector('[data-text]');
    bar.hidden = false;
    bar.querySelector('progress').value = percent;
    words.textContent = words.dataset.text.replace('%1', percent);
  });

  document.addEventListener('htmx:sendError', () => {
    const notices = document.getElementById('notices');
    if (!notices) return;
    const note = make('p', words.wrong, 'note note-r');
    note.setAttribute('role', 'alert');
    notices.textContent = '';
    notices.append(note);
  });

  /* Words of an earlier answer go where the person last wrote, so that taking them back works as for typed ones */
  const paragraphs = () => all('.pa .hl > textarea:not([readonly]):not(:disabled)').filter(area => area.offsetParent);
  let lastWritten = null;
  document.addEventListener('focusin', event => { if (event.target.matches('.pa .hl > textarea')) lastWritten = event.target; });
  const offerTaking = root => { if (paragraphs().length) all('[data-take-over]', root).forEach(button => { button.hidden = false; }); };
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-take-over]');
    if (!button) return;
    const said = button.closest('details').querySelector('[data-taken]');
    const area = paragraphs().find(one => one === lastWritten) || paragraphs().find(one => !one.value.trim());
    if (!area) { said.textContent = said.dataset.none; return; }
    const text = button.parentNode.querySelector('p').textContent;
    const isNew = !area.value.trim();
    area.focus();
    if (isNew) area.select();
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, isNew ? 0 : area.selectionStart, isNew ? area.value.length : area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    said.textContent = button.dataset.said;
  });
  document.addEventListener('htmx:afterSwap', event => offerTaking(event.target));

  /* Search box: what is proposed while typing; arrows choose, Enter opens, Esc closes */
  all('[data-suggest]').forEach(box => {
    const list = document.querySelector(box.dataset.suggest);
    if (!list || !window.htmx) return;
    const options = () => all('[role=option]', list);
    const chosen = () => options().findIndex(option => option.getAttribute('aria-selected') === 'true');
    const choose = at => {
      options().forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
      const option = options()[at];
      if (option) {
        box.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
      else box.removeAttribute('aria-activedescendant');
    };
    const open = isOpen => {
      list.hidden = !isOpen;
      box.setAttribute('aria-expanded', String(isOpen));
      if (!isOpen) choose(-1);
    };
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    open(false);
    list.addEventListener('htmx:afterSwap', () => open(options().length > 0 && document.activeElement === box && box.value.trim() !== ''));
    box.addEventListener('focus', () => { if (options().length && box.value.trim()) open(true); });
    box.addEventListener('input', () => { if (!box.value.trim()) open(false); });
    box.addEventListener('keydown', event => {
      if (event.isComposing || event.keyCode === 229) return;
      const count = options().length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count) {
        event.preventDefault();
        if (list.hidden) open(true);
        const at = chosen() + step;
        choose(at < -1 ? count - 1 : at >= count ? -1 : at);
      }
      else if (event.key === 'Enter' && !list.hidden && chosen() >= 0) {
        event.preventDefault();
        options()[chosen()].click();
      }
      else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        open(false);
      }
    });
    box.form.addEventListener('focusout', event => { if (!box.form.contains(event.relatedTarget)) setTimeout(() => { if (!box.form.contains(document.activeElement)) open(false); }, 150); });
  });

  /* Polls rest while nobody is at the page, so that a session can end; the login page is no answer to them */
  const RESTS_AFTER = 20 * 60 * 1000;
  let lastSeen = Date.now();
  ['pointerdown', 'keydown', 'scroll'].forEach(name => document.addEventListener(name, () => { lastSeen = Date.now(); }, { passive: true, capture: true }));
  document.addEventListener('htmx:beforeRequest', event => {
    const isPoll = event.target.closest && event.target.closest('[data-poll]');
    if (isPoll && (document.hidden || Date.now() - lastSeen > RESTS_AFTER)) event.preventDefault();
  });
  document.addEventListener('htmx:beforeSwap', event => {
    const isPoll = event.target.closest && event.target.closest('[data-poll]');
    if (isPoll && (event.detail.isError || event.detail.xhr.responseURL.includes('/login'))) event.detail.shouldSwap = false;
  });

  /* 12 Printing */
  all('[data-print]').forEach(button => { button.hidden = false; button.addEventListener('click', () => window.print()); });

  /* 12a Text to be put into a report */
  all('[data-copy]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const source = document.querySelector(button.dataset.copy);
      const done = () => { button.textContent = button.dataset.done; };
      const select = () => {
        getSelection().selectAllChildren(source);
        if (document.execCommand('copy')) done();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(source.textContent).then(done, select);
      else select();
    });
  });

  /* 13 An open list asks for news: counters change at once, rows never move under the cursor */
  const NEWS = 30000;
  let version = '';
  let askedAddress = '';
  const askNews = () => {
    const list = document.querySelector('[data-live]');
    if (document.hidden || !list) return;
    const address = list.dataset.live;
    if (address !== askedAddress) { version = ''; askedAddress = address; }
    fetch(address, { headers: version ? { 'If-None-Match': version, Accept: 'application/json' } : { Accept: 'application/json' }, cache: 'no-store' })
      .then(answer => {
        if (answer.status !== 200 || answer.redirected) return;
        version = answer.headers.get('ETag') || '';
        return answer.json().then(news => showNews(list, news));
      })
      .catch(() => undefined);
  };
  const showNews = (list, news) => {
    if (!list.isConnected) return;
    Object.keys(news.counts).forEach(queue => {
      all('[data-count="' + queue + '"]').forEach(count => { count.textContent = news.counts[queue]; });
    });
    const shown = all('[data-row][data-id]', list).map(row => row.dataset.id);
    /* what moved up from the next page is not new, what new tasks pushed out of a full page is not gone */
    const fresh = news.tasks.slice(0, news.within).filter(id => !shown.includes(id)).length;
    const isFull = news.hasMore && news.within === news.tasks.length;
    const last = Math.max(-1, ...news.tasks.map(id => shown.indexOf(id)));
    const gone = shown.filter((id, at) => !news.tasks.includes(id) && !(isFull && at > last));
    all('[data-row][data-id]', list).forEach(row => row.classList.toggle('gone', gone.includes(row.dataset.id)));
    const note = document.getElementById('fresh');
    const link = note && note.querySelector('[data-fresh]');
    if (!link) return;
    note.hidden = !fresh && !gone.length;
    const text = !fresh ? link.dataset.changed : gone.length ? link.dataset.both : link.dataset.new;
    link.textContent = text.replace('%1', fresh);
  };
  setInterval(askNews, NEWS);
  document.addEventListener('visibilitychange', askNews);
  document.addEventListener('banli:news', askNews);
})();

/* A countdown that ticks; without it the page shows how much is left when it was loaded. The server's clock counts: what
   the page said at loading is taken as now. */
(() => {
  'use strict';
  const MINUTE = 60000;
  const start = Date.now();
  document.querySelectorAll('[data-countdown]').forEach(panel => {
    const part = name => panel.querySelector('[data-cd="' + name + '"]');
    const number = name => Number(part(name) ? part(name).textContent : 0);
    const word = panel.querySelector('[data-cd-word]');
    const meter = panel.querySelector('progress');
    const wasOver = Boolean(panel.querySelector('.cdn-r'));
    const left = ((number('d') * 24 + number('h')) * 60 + number('m')) * (wasOver ? -1 : 1);
    const whole = (Date.parse(panel.dataset.countdown) - Date.parse(panel.dataset.from)) / MINUTE;
    if (Number.isNaN(left) || Number.isNaN(whole)) return;
    const tick = () => {
      const now = left - Math.floor((Date.now() - start) / MINUTE);
      const shown = Math.abs(now);
      if (part('d')) part('d').textContent = Math.floor(shown / 1440);
      part('h').textContent = Math.floor(shown / 60) % (part('d') ? 24 : Infinity);
      part('m').textContent = shown % 60;
      panel.querySelector('.cdn').classList.toggle('cdn-r', now < 0);
      if (word) word.textContent = now < 0 ? word.dataset.over : word.dataset.left;
      if (meter) meter.value = Math.max(0, Math.min(100, 100 - now * 100 / whole));
    };
    setInterval(tick, MINUTE / 4);
  });
})();
