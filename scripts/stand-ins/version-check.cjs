// For `semver`: the language client asks whether VS Code is new enough, but VS Code itself reads `engines` before it starts us.
module.exports = (version) => ({ version, prerelease: [] });
