-- A person's session on the file that is open; what was seen goes to the file that REPORT names.
local buffer = vim.api.nvim_get_current_buf()
local report = {}

local function wait(what, condition)
	if not vim.wait(60000, condition, 20) then error('no ' .. what) end
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n' end

-- Where a word is, as LSP counts: the tests are in ASCII.
local function place(word)
	for line, content in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
		local column = content:find(word, 1, true)
		if column then return { line = line - 1, character = column - 1 } end
	end
	error('no ' .. word)
end

local function session()
	local client
	wait('client', function()
		client = ((vim.lsp.get_clients or vim.lsp.get_active_clients)())[1]
		return client and client.server_capabilities ~= nil
	end)

	local function request(method, params)
		params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
		local answers, failure = vim.lsp.buf_request_sync(buffer, method, params, 60000)
		local answer = answers and answers[client.id]
		if not answer or answer.err then error(method .. ': ' .. vim.inspect(failure or answer)) end
		return answer.result
	end

	wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
	report.diagnostics = vim.tbl_map(function(each)
		local code = each.code or each.user_data.lsp.code
		return ('%d:%d %s'):format(each.lnum + 1, each.col + 1, code)
	end, vim.diagnostic.get(buffer))

	report.hover = request('textDocument/hover', { position = place('python-path=') }).contents.value

	local above = place('WSGIApplicationGroup').line
	vim.api.nvim_buf_set_lines(buffer, above + 1, above + 1, true, { '\tWSGIScriptRel' })
	local word = place('WSGIScriptRel')
	local list = request('textDocument/completion', { position = { line = word.line, character = word.character + 13 } })
	for _, item in ipairs(list.items or list) do
		if item.label == 'WSGIScriptReloading' then
			vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, client.offset_encoding)
		end
	end
	report.completed = text()

	local option = place('/srv/shop/venv/lib')
	local actions = request('textDocument/codeAction', {
		range = { start = option, ['end'] = option },
		context = { diagnostics = {}, only = { 'quickfix' } },
	})
	for _, action in ipairs(actions) do
		if action.title:find('^Migrate') then
			vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
		end
	end
	report.fixed = text()

	local group = place('shop display-name')
	vim.api.nvim_win_set_cursor(0, { group.line + 1, group.character })
	vim.lsp.buf.rename('store')
	wait('rename', function() return text() ~= report.fixed end)
	report.renamed = text()

	vim.lsp.stop_client(client.id)
	wait('end of the server', function() return vim.lsp.get_client_by_id(client.id) == nil end)
end

local done, failure = pcall(session)
if not done then report.failure = tostring(failure) end
vim.fn.writefile({ vim.json.encode(report) }, vim.env.REPORT)
vim.cmd('qall!')
