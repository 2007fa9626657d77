-- Posts the prepared requests one after another; each thread takes its share. Line: path TAB cookie TAB body
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  queue, place = {}, 0
  local line_number = 0
  for line in io.lines(args[1]) do
    if line_number % 2 == number then
      local path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
      queue[#queue + 1] = wrk.format("POST", path, {
        ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = cookie }, body)
    end
    line_number = line_number + 1
  end
end
function request()
  place = place + 1
  if place > #queue then place = 1 end
  return queue[place]
end
