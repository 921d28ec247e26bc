-- What README.md's settings use of Neovim 0.8 and 0.11, for an older one such as Debian's.
vim.fs = vim.fs
	or {
		dirname = function(file) return vim.fn.fnamemodify(file, ':h') end,
		find = function(names, options)
			local folder = options.path
			repeat
				folder = vim.fn.fnamemodify(folder, ':h')
				for _, name in ipairs(names) do
					if vim.fn.filereadable(folder .. '/' .. name) == 1 then return { folder .. '/' .. name } end
				end
			until folder == '/'
			return {}
		end,
	}

vim.lsp.start = vim.lsp.start
	or function(config)
		local id = vim.lsp.start_client(config)
		vim.lsp.buf_attach_client(0, id)
		return id
	end

local configurations = {}
vim.lsp.config = vim.lsp.config or function(name, config) configurations[name] = config end

vim.lsp.enable = vim.lsp.enable
	or function(name)
		local config = configurations[name]
		vim.api.nvim_create_autocmd('FileType', {
			pattern = config.filetypes,
			callback = function(args)
				local top = vim.fs.find(config.root_markers, { upward = true, path = vim.api.nvim_buf_get_name(args.buf) })[1]
				vim.lsp.start({
					name = name,
					cmd = config.cmd,
					root_dir = vim.fs.dirname(top),
					init_options = config.init_options,
				})
			end,
		})
	end
